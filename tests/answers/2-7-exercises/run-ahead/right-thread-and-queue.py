# A thread with two queues.
import queue


def run_ahead(load, compute, batches, ahead):
    asked, loaded = queue.Queue(), queue.Queue()

    def work():
        while (n := asked.get()) is not None:
            try:
                loaded.put((load(n), None))
            except Exception as error:
                loaded.put((None, error))

    thread = threading.Thread(target=work)
    thread.start()
    try:
        handed, out = 0, []
        for n in range(batches):
            while handed < batches and handed <= n + ahead:
                asked.put(handed)
                handed += 1
            batch, error = loaded.get()
            if error:
                raise error
            out.append(compute(batch))
        return out
    finally:
        asked.put(None)
        thread.join()
