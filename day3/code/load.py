"""Load for the digit service: so many clients at once, each asking again as soon as it is answered.

`python load.py URL 32 2 8` prints the milliseconds of each answer of 32 clients in 2 seconds, with
images of 8 by 8, as JSON. `python load.py` compares one image at a time with batches, side by
side, five times.
"""

import asyncio
import json
import math
import re
import statistics
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

DAY = Path(__file__).resolve().parents[1]


@contextmanager
def service(*options):
    """Run the service with these options on a free port; gives its address."""
    command = [sys.executable, "-m", "service", "--port", "0", *map(str, options)]
    with subprocess.Popen(command, cwd=DAY, text=True, stderr=subprocess.PIPE) as process:
        for line in process.stderr:
            if found := re.search(r"running on (http://\S+)", line):
                break
        else:
            raise RuntimeError("the service did not start: run `python -m service` to see why")
        try:
            yield found[1]
        finally:
            process.kill()


def measure(url, clients, seconds, size=8):
    """Milliseconds of each answer, a list, with so many clients. They run in another process:
    in this one, they would take the time that they measure. size: pixels of an image's side."""
    command = [sys.executable, __file__, url, str(clients), str(seconds), str(size)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def percentile(times, percent):
    """The time that `percent` of the times do not exceed: an integer from 1 to 100."""
    return sorted(times)[math.ceil(len(times) * percent / 100) - 1]


async def client(address, request, until, times):
    """Ask over one connection until the time is up; note how long each answer took."""
    reader, writer = await asyncio.open_connection(*address)
    while (start := time.perf_counter()) < until:
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        await reader.readexactly(int(re.search(rb"content-length: (\d+)", head)[1]))
        if not head.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(head.decode())
        times.append(1e3 * (time.perf_counter() - start))
    writer.close()


async def run(url, clients, seconds, size):
    place = urlsplit(url)
    body = json.dumps({"image": [[0.5] * size] * size})
    request = (f"POST /predict HTTP/1.1\r\nHost: {place.netloc}\r\n"
               f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n{body}")
    times, until = [], time.perf_counter() + seconds
    await asyncio.gather(*(client((place.hostname, place.port), request.encode(), until, times)
                           for _ in range(clients)))
    return times


def compare(rounds=5, clients=32, seconds=3):
    """Print what batching brings: each round, both ways by turns."""
    gains, delays = [], []
    with service("--max-batch", 1) as one, service("--max-batch", 32) as many:
        for url in (one, many):
            measure(url, clients, 1)  # warm up
        for _ in range(rounds):
            alone, batched = measure(one, clients, seconds), measure(many, clients, seconds)
            gains.append(len(batched) / len(alone))
            delays.append(percentile(batched, 99) / percentile(alone, 99))
            print(f"{len(alone) / seconds:6.0f} and {len(batched) / seconds:6.0f} images/s, p99 "
                  f"{percentile(alone, 99):5.1f} and {percentile(batched, 99):5.1f} ms", flush=True)
    print(f"batches, median of {rounds}: {statistics.median(gains):.2f} times the throughput "
          f"at {statistics.median(delays):.0%} of the p99")


if __name__ == "__main__":
    if sys.argv[1:]:
        url, clients, seconds, size = sys.argv[1:]
        print(json.dumps(asyncio.run(run(url, int(clients), float(seconds), int(size)))))
    else:
        compare()
