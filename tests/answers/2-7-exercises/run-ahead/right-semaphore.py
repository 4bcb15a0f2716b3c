# a thread of its own, a queue, and a semaphore for the places
import queue


def run_ahead(load, compute, batches, ahead):
    ready, places, stopped = queue.Queue(), threading.Semaphore(ahead + 1), []

    def work():
        for n in range(batches):
            places.acquire()
            if stopped:
                return
            try:
                ready.put((load(n), None))
            except Exception as error:
                ready.put((None, error))
                return

    thread, results = threading.Thread(target=work), []
    thread.start()
    try:
        for _ in range(batches):
            batch, error = ready.get()
            if error:
                raise error
            results.append(compute(batch))
            places.release()
    finally:
        stopped.append(True)
        places.release()
        thread.join()
    return results
