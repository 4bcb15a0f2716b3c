"""What Prometheus reads at /metrics. Every name begins with `predict_`."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector

# Seconds. Most answers take milliseconds; the last ones are for trouble.
SECONDS = (0.001, 0.002, 0.004, 0.008, 0.016, 0.032, 0.064, 0.128, 0.256, 0.512, 1, 2, 4)
IMAGES = (1, 2, 4, 8, 16, 32, 64)


class Metrics:
    """The numbers of one service, in a registry of their own: tests make many services."""

    def __init__(self):
        self.registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)  # memory, CPU time, when it started
        self.requests = Counter(
            "predict_requests", "Requests by path and status", ["path", "status"],
            registry=registry)
        self.seconds = Histogram(
            "predict_seconds", "From the request's head to the end of the response",
            ["path"], buckets=SECONDS, registry=registry)
        self.stages = Histogram(
            "predict_stage_seconds", "Of an answered image: in the queue, in the network",
            ["stage"], buckets=SECONDS, registry=registry)
        self.batch = Histogram(
            "predict_batch_size", "Images that the network got at once", buckets=IMAGES,
            registry=registry)
        self.answers = Counter(
            "predict_digits", "Answers by digit", ["digit"], registry=registry)
        self.queue = Gauge("predict_queue_length", "Images that wait now", registry=registry)
        self.queue_limit = Gauge(
            "predict_queue_limit", "Images that may wait", registry=registry)
        self.ready = Gauge("predict_ready", "1 if /readyz says yes", registry=registry)
