"""JupyterLab in the container: reachable from outside, and never without a token or password.

How it looks stands in course/lab, as for everybody.
"""

import logging

from jupyter_server.auth.identity import PasswordIdentityProvider


class AlwaysAsks(PasswordIdentityProvider):
    """Ends the server if options or a learner's own configuration took its token away."""

    def validate_security(self, app, ssl_options=None):
        if not self.auth_enabled:
            logging.getLogger("course").critical(
                "course: JupyterLab runs only with a token or a password; an option or a "
                "configuration file in /workspace/.home switched both off.")
            raise SystemExit(1)
        super().validate_security(app, ssl_options)


c = get_config()  # noqa: F821 - Jupyter defines it

c.ServerApp.identity_provider_class = AlwaysAsks
c.ServerApp.ip = "0.0.0.0"  # inside of the container; which port opens outside says `-p`
c.ServerApp.port_retries = 0  # the port that is published, or none
c.ServerApp.open_browser = False
c.ServerApp.root_dir = "/workspace"
c.LabApp.extension_manager = "readonly"  # the image is what the class has; nothing is fetched
c.KernelManager.shutdown_wait_time = 4.0  # docker kills what has not ended after 10 s
