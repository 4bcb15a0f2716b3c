"""Session 3.7: the rules, the record, and what the lesson quotes of the image."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
import yaml

ROOT = Path(__file__).parents[2]
PLACE = ROOT / "day3/operating"
LESSON = ROOT / "day3/3-7-operating.ipynb"
PROGRAMS = ("prometheus", "prometheus-alertmanager", "promtool", "amtool")
needs_prometheus = pytest.mark.skipif(
    not all(map(shutil.which, PROGRAMS)),
    reason="apt install prometheus prometheus-alertmanager")


@needs_prometheus
@pytest.mark.parametrize("command", [
    "promtool check config prometheus.yml", "promtool test rules rules_test.yml",
    "amtool check-config alertmanager.yml"])
def test_prometheus_accepts_what_is_written(command):
    run = subprocess.run(command.split(), cwd=PLACE, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


@needs_prometheus
@pytest.mark.parametrize("change", [("> 0.05", "> 0.5"), ("for: 2m", "for: 20m"), ("5..", "[45].."),
                                    ("0.95", "0.40"), ("== 0", "== 1"), ("> 200", "> 250")])
def test_the_tests_of_the_rules_notice_a_changed_rule(change, tmp_path):
    text = (PLACE / "rules.yml").read_text(encoding="utf-8")
    assert change[0] in text
    (tmp_path / "rules.yml").write_text(text.replace(*change), encoding="utf-8")
    shutil.copy(PLACE / "rules_test.yml", tmp_path)
    run = subprocess.run(["promtool", "test", "rules", "rules_test.yml"], cwd=tmp_path,
                         capture_output=True, text=True, check=False)
    assert run.returncode == 1, run.stdout


def test_every_alert_has_a_test_that_fires_and_one_that_does_not():
    rules = yaml.safe_load((PLACE / "rules.yml").read_text(encoding="utf-8"))
    tests = yaml.safe_load((PLACE / "rules_test.yml").read_text(encoding="utf-8"))["tests"]
    asked = [case for test in tests for case in test.get("alert_rule_test", [])]
    for rule in rules["groups"][0]["rules"]:
        if name := rule.get("alert"):
            fired = {bool(case["exp_alerts"]) for case in asked if case["alertname"] == name}
            assert fired == {True, False}, name


@needs_prometheus
def test_an_alert_really_fires_in_the_lesson():
    """Its cells as they stand, in a process of their own."""
    cells = nbformat.read(LESSON, as_version=4).cells
    source = "\n".join(cell.source for cell in cells if cell.cell_type == "code")
    source = source[:source.index('print(Path("operating/record.json")')]
    run = subprocess.run([sys.executable, "-c", source], cwd=LESSON.parent, capture_output=True,
                         text=True, timeout=120, check=False)
    assert "ManyErrors firing {'summary': '10% of the requests fail'}" in run.stdout, run.stderr


def reproduce(*arguments) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, PLACE / "reproduce.py", *arguments],
                          capture_output=True, text=True, check=False)


def test_the_record_is_reproduced():
    run = reproduce()
    assert run.returncode == 0 and "result reproduced" in run.stdout, run.stdout + run.stderr


@pytest.mark.parametrize(("part", "name", "value", "said"), [
    ("result", "accuracy", 0.95, "DIFFERS accuracy"), ("result", "loss", 0.1, "DIFFERS loss"),
    ("data", "digits.npz", "0" * 64, "DIFFERS digits.npz: other data")])
def test_another_result_or_other_data_are_named(part, name, value, said, tmp_path):
    record = json.loads((PLACE / "record.json").read_text(encoding="utf-8"))
    record[part][name] = value
    (tmp_path / "record.json").write_text(json.dumps(record), encoding="utf-8")
    run = reproduce("--record", tmp_path / "record.json")
    assert run.returncode == 1 and said in run.stdout, run.stdout + run.stderr


def test_other_versions_are_named_and_are_no_failure(tmp_path):
    record = json.loads((PLACE / "record.json").read_text(encoding="utf-8"))
    record["versions"]["torch"] = "1.0"
    (tmp_path / "record.json").write_text(json.dumps(record), encoding="utf-8")
    run = reproduce("--record", tmp_path / "record.json")
    assert run.returncode == 0 and "another version of torch: 1.0 then" in run.stdout


def test_the_lesson_quotes_the_image_as_it_is():
    table = next(c.source for c in nbformat.read(LESSON, as_version=4).cells if c.id == "keys")
    image = "\n".join((ROOT / name).read_text(encoding="utf-8") for name in
                      ("compose.yaml", "docker/sshd_config", "docker/README.md"))
    quoted = [line.split("|")[2] for line in table.splitlines() if line.startswith("| ")][1:]
    lines = [line for cell in quoted for line in re.findall("`([^`]+)`", cell)]
    assert len(lines) == 8
    compose = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))["x-lab"]
    assert compose["ports"][0].endswith("127.0.0.1}:${LAB_PORT:-8888}:8888")
    assert compose["volumes"] == ["${WORK:-work}:/workspace"]  # by default work:/workspace
    for line in set(lines) - {"work:/workspace"}:
        assert line in image, line


def test_the_citation_and_the_archive_agree():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    archive = json.loads((ROOT / ".zenodo.json").read_text(encoding="utf-8"))
    project = re.search(r'^version = "(.+)"', (ROOT / "pyproject.toml").read_text(), re.M)[1]
    assert citation["cff-version"] == "1.2.0"
    assert citation["title"] == archive["title"]
    assert citation["version"] == archive["version"] == project
    assert [a["name"] for a in citation["authors"]] == [c["name"] for c in archive["creators"]]
    assert citation["keywords"] == archive["keywords"]
    assert archive["license"] in citation["license"]
    assert citation["references"][0]["doi"] == archive["related_identifiers"][0]["identifier"]
