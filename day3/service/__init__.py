"""Handwritten digits over HTTP: FastAPI in front, ONNX Runtime behind, batches between them.

`python -m service` in the folder above starts it. It imports nothing of the course and no PyTorch.
"""
