"""What `memory.watch` counts, and the pictures of memory: known bytes, real runs."""

import json
import runpy
import subprocess
import sys

import pytest
import torch
from torch import nn
from torch.utils.checkpoint import checkpoint

from course import draw, memory
from course.pictures.memory_timeline import memory_timeline

KIB = 1024


@pytest.fixture
def net():
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(64, 128), nn.ReLU(), nn.Linear(128, 10))


def weight_bytes(net: nn.Module) -> int:
    return sum(p.nbytes for p in net.parameters())


def test_watch_counts_what_is_made_and_freed():
    with memory.watch() as seen:
        a = torch.zeros(256)
        b = a + 1
        assert seen.live == 2 * KIB
        del a
        assert seen.live == KIB
        del b
    assert (seen.live, seen.peak) == (0, 2 * KIB)


def test_views_and_writes_in_place_take_nothing():
    with memory.watch() as seen:
        a = torch.zeros(256)
        keep = [a[None].mT, a[3:], a.view(16, 16), a.add_(1), a.detach()]
        assert seen.live == KIB
        del a
        assert seen.live == KIB, "a view keeps the memory"
        del keep
        assert seen.live == 0


def test_what_was_there_before_is_not_counted():
    x = torch.zeros(256)
    with memory.watch() as seen:
        y = x.view(16, 16).mT
        del x
        assert seen.live == 0
        del y
    assert seen.live == seen.peak == 0


def test_a_tensor_of_python_numbers_counts():
    with memory.watch() as seen:
        keep = torch.tensor([1.0, 2.0])
        assert seen.live == keep.nbytes


def test_a_freed_place_may_be_used_again():
    with memory.watch() as seen:
        for _ in range(50):
            torch.zeros(256)
        assert seen.live == 0 and seen.peak == KIB


def test_several_results_each_count_and_a_result_in_a_list():
    with memory.watch() as seen:
        keep = torch.zeros(4, 256).sort(dim=1)
        assert seen.live == 4 * KIB + 8 * KIB  # values and int64 places; the input is gone
        del keep
    assert seen.live == 0


def test_a_training_step_has_four_kinds(net):
    optimizer = torch.optim.Adam(net.parameters(), foreach=False)
    x = torch.randn(32, 64, generator=torch.Generator().manual_seed(0))
    with memory.watch(net, optimizer) as seen:
        net(x).sum().backward()
        optimizer.step()
    ends = {kind: height[-1] for kind, height in seen.heights().items()}
    size = weight_bytes(net)
    steps = 4 * len(list(net.parameters()))  # Adam counts its steps in a float32 each
    assert ends == {"weights": size, "gradients": size, "optimiser state": 2 * size + steps,
                    "activations and others": 0}
    assert seen.live == sum(ends.values())


def test_activations_are_what_saved_tensors_hooks_see(net):
    x = torch.randn(32, 64, generator=torch.Generator().manual_seed(0))
    kept = {}
    with torch.autograd.graph.saved_tensors_hooks(
            lambda t: kept.setdefault(t.untyped_storage().data_ptr(), t), lambda t: t):
        loss = net(x).sum()
    own = {p.untyped_storage().data_ptr() for p in net.parameters()}
    saved = sum(t.nbytes for place, t in kept.items()
                if place not in own and t.shape != x.shape)
    with memory.watch(net) as seen:
        loss = net(x).sum()
    assert seen.live - weight_bytes(net) == saved + loss.nbytes


def test_checkpointing_is_seen(net):
    x = torch.randn(512, 64, generator=torch.Generator().manual_seed(0))
    with memory.watch(net) as plain:
        keep = net(x).sum()
    with memory.watch(net) as thrifty:
        also = checkpoint(net, x, use_reentrant=False).sum()
    assert plain.live - thrifty.live >= 512 * 128 * 4
    del keep, also


def test_a_budget_raises_and_nothing_stays(net):
    x = torch.randn(512, 64, generator=torch.Generator().manual_seed(0))
    with memory.watch(net, budget=300 * KIB) as seen:
        with pytest.raises(torch.OutOfMemoryError, match=r"Tried to allocate 0\.25 MiB.*0\.29"):
            net(x).sum().backward()
        assert seen.peak <= 300 * KIB
        assert seen.live == weight_bytes(net)
    assert net[0].weight.grad is None


def test_the_timeline_says_its_peak_and_draws_each_kind(net):
    x = torch.randn(2048, 64, generator=torch.Generator().manual_seed(0))
    optimizer = torch.optim.SGD(net.parameters(), momentum=0.9)
    with memory.watch(net, optimizer) as seen:
        loss = net(x).sum()
        seen.mark("up")
        loss.backward()
        seen.mark("down")
        optimizer.step()
    picture = draw.memory_timeline(seen)
    assert f"at most {seen.peak / 2**20:.1f} MiB" in picture.words
    axes = picture.figure.axes[0]
    assert [text.get_text() for text in axes.texts] == ["up", "down"]
    assert len(axes.collections) == 4
    assert all(len(height) == len(seen.changes) - seen.start for height in
               seen.heights().values())
    assert picture.png()
    with pytest.raises(ValueError, match="saw no tensor"):
        memory_timeline(memory.watch())


def test_blocks_says_what_is_free():
    picture = draw.blocks("MiB", pool=[(4, "A"), (3, None), (5, "C"), (2, None)], empty=[(9, None)])
    assert picture.words == ("pool: 9 MiB in use, 5 free, the largest hole 3\n"
                             "empty: 0 MiB in use, 9 free, the largest hole 9")
    patches = picture.figure.axes[0].patches
    assert [patch.get_width() for patch in patches] == [4, 3, 5, 2, 9]
    assert picture.png()
    for rows in ({}, {"a": []}, {str(n): [(1, None)] for n in range(25)}):
        with pytest.raises(ValueError, match="1 to 24"):
            draw.blocks("MiB", **rows)


# Made by hand, of no machine: the form that record_snapshot.py writes, with round numbers.
SYNTHETIC = {
    "machine": "no machine, made by hand", "torch": "0.0", "script": "test_memory.py",
    "message": "none",
    "segments": [
        {"total_size": 20 << 20, "blocks": [{"size": 12 << 20, "state": "active_allocated"},
                                            {"size": 8 << 20, "state": "inactive"}]},
        {"total_size": 2 << 20, "blocks": [{"size": 2 << 20, "state": "inactive"}]}],
    "segments_after_empty_cache": [
        {"total_size": 20 << 20, "blocks": [{"size": 12 << 20, "state": "active_allocated"},
                                            {"size": 8 << 20, "state": "inactive"}]}],
    "device_traces": [[
        {"action": "segment_alloc", "size": 20 << 20}, {"action": "alloc", "size": 12 << 20},
        {"action": "segment_alloc", "size": 2 << 20}, {"action": "alloc", "size": 1 << 20},
        {"action": "free_requested", "size": 1 << 20},
        {"action": "free_completed", "size": 1 << 20}, {"action": "snapshot", "size": 0}]]}


def test_a_snapshot_is_drawn():
    picture = draw.snapshot(json.loads(json.dumps(SYNTHETIC)))
    assert picture.words == ("recorded on no machine, made by hand: allocated at most 13.0 MiB, "
                             "reserved at most 22.0 MiB; 2 segments, 1 after empty_cache")
    lines = [line.get_ydata().tolist() for line in picture.figure.axes[0].lines]
    assert lines == [[0, 0, 12, 12, 13, 13, 12, 12], [0, 20, 20, 22, 22, 22, 22, 22]]
    assert [len(axes.patches) for axes in picture.figure.axes[1:]] == [3, 2]
    assert picture.png()


def test_without_a_record_the_picture_says_so(monkeypatch, tmp_path):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(memory, "RECORD", tmp_path / "snapshot.json")
    assert memory.snapshot() is None
    assert draw.snapshot(None).words.startswith("no record yet")
    memory.RECORD.write_text(json.dumps(SYNTHETIC))
    assert memory.snapshot() == SYNTHETIC


def test_the_recorder_keeps_what_is_drawn_and_nothing_of_the_machine():
    """On PyTorch's own form of a snapshot, made by hand: addresses and frames are left out."""
    recorder = runpy.run_path(str(memory.RECORDER))
    block = {"address": 7, "size": 512, "requested_size": 4, "state": "inactive", "frames": [1]}
    made = {"segments": [{"device": 0, "address": 7, "total_size": 2 << 20, "stream": 0,
                          "segment_type": "small", "blocks": [block]}],
            "device_traces": [[{"action": "alloc", "addr": 7, "size": 512, "stream": 0,
                                "time_us": 3, "frames": []}], []]}
    assert recorder["segments"](made) == [
        {"total_size": 2 << 20, "blocks": [{"size": 512, "state": "inactive"}]}]
    assert recorder["traces"](made) == [[{"action": "alloc", "size": 512}], []]


@pytest.mark.skipif(torch.cuda.is_available(), reason="there is a GPU for CUDA")
def test_the_recorder_says_that_it_needs_a_gpu(tmp_path):
    run = subprocess.run([sys.executable, str(memory.RECORDER), str(tmp_path / "s.json")],
                         capture_output=True, text=True, check=False)
    assert run.returncode and "needs a GPU for CUDA" in run.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not torch.cuda.is_available(), reason="no GPU for CUDA")
def test_a_snapshot_is_recorded_on_a_gpu():
    record = memory.snapshot()
    assert "out of memory" in record["message"]
    assert len(record["segments_after_empty_cache"]) <= len(record["segments"])
    assert len(json.dumps(record)) < 500_000
    assert "allocated at most" in draw.snapshot(record).words
