# Two images. `make image` builds the last, `make serve-image` the first alone; docker/README.md says
# how they are run, and what maintainers need to know. What changes most often comes last in each: a
# changed notebook makes only the last layer again.
ARG BASE=debian:trixie-20251117-slim

# Day 3's service, which reads digits with ONNX Runtime: no PyTorch, no pip.
FROM ${BASE} AS serve
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends python3-venv tini \
    && rm -rf /var/lib/apt/lists/* /var/log/* /var/cache/*
ENV PATH=/opt/venv/bin:$PATH
WORKDIR /opt/digits
# The secret is a CA file, for networks that need one of their own; nothing of it stays.
RUN --mount=type=secret,id=ca,target=/run/secrets/ca.crt,required=false \
    --mount=type=bind,source=docker/slim,target=/tmp/slim \
    --mount=type=bind,source=constraints.txt,target=/tmp/constraints.txt \
    if [ -s /run/secrets/ca.crt ]; then export PIP_CERT=/run/secrets/ca.crt; fi \
    && python3 -m venv /opt/venv \
    && pip install --no-cache-dir -c /tmp/constraints.txt \
        fastapi numpy onnxruntime prometheus_client uvicorn \
    && pip uninstall --yes pip \
    && sh /tmp/slim /opt/venv
# ONNX Runtime from 1.29 on reports to its makers unless it is told not to.
ENV ORT_DISABLE_TELEMETRY=1
LABEL org.opencontainers.image.title="Digits" \
    org.opencontainers.image.description="A network that reads handwritten digits, over HTTP" \
    org.opencontainers.image.licenses="BSD-3-Clause AND CC-BY-4.0" \
    org.opencontainers.image.base.name="debian:trixie-slim"
EXPOSE 8000
USER 1000:1000
# Is it alive? Whether it should be sent requests is another question, which /readyz answers.
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s CMD ["python3", "-c", \
    "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/healthz', timeout=2)"]
# 0.0.0.0 is the container's: `docker run -p` decides who reaches it. Options may follow.
ENTRYPOINT ["tini", "--", "python3", "-m", "service", "--host=0.0.0.0", "--port=8000"]
COPY LICENSE ./
# .dockerignore lets in what a learner needs: no solutions, no tests, no grader.
COPY day3/service ./service

# The course: PyTorch with the CUDA libraries of its wheels, JupyterLab, SSH, a compiler.
FROM ${BASE} AS course

# The compiler and Python's headers are for what torch.compile and Triton generate.
# Nobody may share SSH host keys with everybody who has the image: docker/start makes new ones.
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
        ca-certificates g++ git htop libpython3-dev openssh-server python3-venv tini \
    && rm -rf /var/lib/apt/lists/* /var/log/* /var/cache/* /etc/ssh/ssh_host_*

# Another PyTorch: --build-arg TORCH=2.9.1 --build-arg TORCHVISION=0.24.1. Without CUDA:
# --build-arg INDEX=ADDRESS with the address of PyTorch's CPU index. Empty: as constraints.txt says.
ARG TORCH=
ARG TORCHVISION=
ARG INDEX=
ENV PATH=/opt/venv/bin:$PATH
WORKDIR /opt/course
COPY constraints.txt ./
# The secret is a CA file, for networks that need one of their own; nothing of it stays.
RUN --mount=type=secret,id=ca,target=/run/secrets/ca.crt,required=false \
    --mount=type=bind,source=docker/slim,target=/tmp/slim \
    if [ -s /run/secrets/ca.crt ]; then export PIP_CERT=/run/secrets/ca.crt; fi \
    && if [ -n "$TORCH" ]; then sed -Ei '/^(torch|torchvision|triton|nvidia-.*)==/d' constraints.txt; fi \
    && python3 -m venv /opt/venv \
    && pip install --no-cache-dir -c constraints.txt ${INDEX:+--extra-index-url "$INDEX"} \
        "torch${TORCH:+==$TORCH}" "torchvision${TORCHVISION:+==$TORCHVISION}" \
    && sh /tmp/slim /opt/venv

COPY pyproject.toml ./
RUN --mount=type=secret,id=ca,target=/run/secrets/ca.crt,required=false \
    --mount=type=bind,source=docker/slim,target=/tmp/slim \
    if [ -s /run/secrets/ca.crt ]; then export PIP_CERT=/run/secrets/ca.crt; fi \
    && python -c "import tomllib; p = tomllib.load(open('pyproject.toml', 'rb'))['project']; \
        print(*p['dependencies'], *sum(map(p['optional-dependencies'].get, ['vision', 'gpu', 'day3', 'lab', 'grading']), []), sep='\n')" \
        > /tmp/requirements.txt \
    && pip install --no-cache-dir -c constraints.txt -r /tmp/requirements.txt \
    && rm /tmp/requirements.txt \
    && sh /tmp/slim /opt/venv \
    && echo /opt/course > "$(python -c "import sysconfig; print(sysconfig.get_path('purelib'))")/course.pth"

ARG USER_ID=1000
RUN useradd --uid "$USER_ID" --user-group --password '*' --home-dir /workspace/.home --shell /bin/bash learner \
    && install -d -o learner -g learner /workspace /workspace/.home

# HOME is in the volume: settings, compiled kernels and SSH's host keys outlive the container.
# Compiled kernels are loaded, which a /tmp that is mounted noexec would refuse. What Jupyter keeps
# secret while it runs is in /tmp: folders of Windows and macOS may have no permissions to hide it.
ENV HOME=/workspace/.home \
    USER=learner \
    SHELL=/bin/bash \
    LANG=C.UTF-8 \
    ORT_DISABLE_TELEMETRY=1 \
    COURSE_PROGRESS=/workspace/.progress.json \
    COURSE_WORK=/workspace \
    JUPYTER_CONFIG_PATH=/opt/course/docker/jupyter:/opt/course/course/lab/learner:/opt/course/course/lab \
    JUPYTER_RUNTIME_DIR=/tmp/jupyter \
    TORCHINDUCTOR_CACHE_DIR=/workspace/.home/.cache/inductor \
    NVIDIA_VISIBLE_DEVICES=all \
    NVIDIA_DRIVER_CAPABILITIES=compute,utility
LABEL org.opencontainers.image.title="Torch in Three Days" \
    org.opencontainers.image.description="PyTorch, CUDA libraries, JupyterLab, SSH and a course" \
    org.opencontainers.image.licenses="BSD-3-Clause AND CC-BY-4.0" \
    org.opencontainers.image.base.name="debian:trixie-slim"
EXPOSE 8888 22
USER ${USER_ID}:${USER_ID}
WORKDIR /workspace
# Nothing of CUDA: a check that asked for the GPU would hold some of its memory.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["python3", "-c", \
    "import os, urllib.request as u; u.urlopen('http://127.0.0.1:' + os.environ.get('JUPYTER_PORT', '8888') + '/api', timeout=4)"]
ENTRYPOINT ["tini", "--", "/opt/course/docker/start"]
# .dockerignore lets in what a learner needs: no solutions, no tests, no grader.
COPY . /opt/course
