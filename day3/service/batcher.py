"""Micro-batching: images that arrive together go through the network together."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from time import perf_counter

import numpy as np


class Full(Exception):
    """The queue has no room: the service gets more than it can answer."""


@dataclass
class Answer:
    """What came out for one image. Times in seconds."""

    probabilities: np.ndarray  # float32 (10,)
    queued: float  # from its arrival until its batch began
    ran: float  # what the network took for the whole batch
    batch: int  # images in that batch


@dataclass
class Ticket:
    """An image in the queue, and the promise of its answer."""

    image: np.ndarray
    arrived: float
    answer: asyncio.Future


class Batcher:
    """One queue, one worker, one batch at a time.

    A batch starts when it has `max_batch` images, or when its first image has waited `max_wait`
    seconds. The queue holds at most `max_queue` images.
    """

    def __init__(self, model: Callable[[np.ndarray], np.ndarray], *, max_batch: int,
                 max_wait: float, max_queue: int):
        self.model, self.max_batch, self.max_wait = model, max_batch, max_wait
        self.queue: asyncio.Queue[Ticket] = asyncio.Queue(max_queue)
        # The network runs in a thread of its own: the server reads requests meanwhile.
        self.thread = ThreadPoolExecutor(1, "model")

    async def answer(self, image: np.ndarray) -> Answer:
        """Wait for the answer to one image, float32 (h, w). Raises Full, at once."""
        ticket = Ticket(image, perf_counter(), asyncio.get_running_loop().create_future())
        try:
            self.queue.put_nowait(ticket)
        except asyncio.QueueFull:
            raise Full from None
        return await ticket.answer

    async def work(self) -> None:
        """Answer batch after batch, until cancelled."""
        while True:
            batch = [await self.queue.get()]
            await self._fill(batch)
            await self._run(batch)

    async def _fill(self, batch: list[Ticket]) -> None:
        """Add images until the batch is full, or the first image's time is up.

        Time that it spent in the queue counts. So under load nobody waits for nothing: what
        came while the last batch ran is taken at once.
        """
        left = batch[0].arrived + self.max_wait - perf_counter()
        with suppress(TimeoutError):
            async with asyncio.timeout(left):
                while len(batch) < self.max_batch:
                    batch.append(await self.queue.get())

    async def _run(self, batch: list[Ticket]) -> None:
        images, start = np.stack([ticket.image for ticket in batch]), perf_counter()
        try:
            rows = await asyncio.get_running_loop().run_in_executor(self.thread, self.model, images)
        except Exception as error:  # these clients get a 500; the next batch gets its chance
            for ticket in batch:
                if not ticket.answer.done():
                    ticket.answer.set_exception(error)
            return
        ran = perf_counter() - start
        for ticket, row in zip(batch, rows, strict=True):
            if not ticket.answer.done():  # a client that has gone away
                ticket.answer.set_result(Answer(row, start - ticket.arrived, ran, len(batch)))
