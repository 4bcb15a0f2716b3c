"""What goes wrong on learners' machines: one line that says what, and what to do."""

import json

import engine
import pytest

LESSON = "api/contents/day1/1-1-tensors.ipynb"


def lines(ran) -> list[str]:
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert "Traceback" not in ran.stderr
    return [line for line in ran.stderr.splitlines() if line.startswith("course: ")]


def test_a_folder_of_somebody_else(tmp_path):
    tmp_path.chmod(0o755)  # pytest's, so the engine's user owns it and the image's does not
    said = lines(engine.once(options=(f"--volume={tmp_path}:/workspace", "--user=4321:4321")))
    assert len(said) == 1
    assert "it belongs to" in said[0] and "runs as 4321:4321" in said[0]
    assert "--user $(id -u):$(id -g)" in said[0]


def test_the_owner_of_the_folder_may_be_anybody_who_says_so(tmp_path):
    tmp_path.chmod(0o777)
    with engine.container(f"--volume={tmp_path}:/workspace", "--user=4321:4321") as running:
        assert running.ask("api/contents/day1", engine.TOKEN)[0] == 200
    assert {path.stat().st_uid for path in tmp_path.rglob("*")} == {4321}


def test_a_read_only_folder(tmp_path):
    tmp_path.chmod(0o777)
    said = lines(engine.once(options=(f"--volume={tmp_path}:/workspace:ro",)))
    assert len(said) == 1 and "/workspace is read-only" in said[0]


def test_a_container_with_a_read_only_root_and_no_folder():
    said = lines(engine.once(options=("--read-only",)))
    assert len(said) == 1 and "Mount a folder" in said[0]


def test_a_full_disk_before_the_start():
    with engine.volume(8) as small:
        said = lines(engine.once(options=(small,)))
    assert len(said) == 1
    assert "is full: 8 MB free, 20 MB needed" in said[0] and "Free some space" in said[0]


def test_a_disk_that_fills_up_during_the_work_costs_nothing_that_was_saved():
    with engine.volume(40) as small, engine.container(small) as running:
        before = json.loads(running.ask(LESSON, engine.TOKEN)[1])["content"]
        running.execute("sh", "-c", "head -c 99m /dev/zero > /workspace/big", check=False)
        changed = json.loads(json.dumps(before))
        changed["cells"][0]["source"] = "changed"
        status, answer = running.ask(LESSON, engine.TOKEN, {
            "type": "notebook", "format": "json", "content": changed})
        assert status == 500 and "No space left on device" in answer
        assert json.loads(running.ask(LESSON, engine.TOKEN)[1])["content"] == before
        running.execute("rm", "/workspace/big")
        assert running.ask(LESSON, engine.TOKEN, {
            "type": "notebook", "format": "json", "content": changed})[0] == 200


def test_a_taken_port():
    with engine.volume() as volume, engine.container(volume) as first:
        said = lines(engine.once(options=(f"--network=container:{first.name}", volume)))
    assert "port 8888 is taken" in said[-1] and "JUPYTER_PORT" in said[-1]


def test_root_is_refused():
    said = lines(engine.once(options=("--user=0",)))
    assert len(said) == 1 and "ordinary user" in said[0]


def test_work_that_nothing_keeps_is_warned_about():
    ran = engine.once("true")
    assert ran.returncode == 0 and "your work goes with this container" in ran.stderr


@pytest.mark.parametrize("where", ["option", "configuration"])
def test_jupyterlab_does_not_run_without_a_token(where):
    script = {"option": "exec jupyter lab --IdentityProvider.token=",
              "configuration": "mkdir ~/.jupyter; echo \"c.IdentityProvider.token = ''\" > "
                               "~/.jupyter/jupyter_server_config.py; exec jupyter lab"}[where]
    ran = engine.once("sh", "-c", script)
    said = [line for line in ran.stderr.splitlines() if "only with a token or a password" in line]
    assert ran.returncode == 1 and len(said) == 1, ran.stderr


def test_an_empty_token_is_no_token_at_all():
    with engine.volume() as volume, engine.container(volume, "--env=JUPYTER_TOKEN=") as running:
        assert running.ask("api/contents")[0] == 403
        assert running.ask("api/contents", "x")[0] == 403
