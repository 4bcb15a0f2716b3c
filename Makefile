# The front door. Every target installs what it needs first; after that, this takes a moment.
# PORT, HOST, ARGS and the like are given on the command line: make lab PORT=9999
# Another Python's home or packages in the environment would be taken for the course's own.
unexport PYTHONHOME PYTHONPATH PYTHONUSERBASE
PYTHON ?= $(shell unset PYTHONHOME PYTHONPATH; for p in python3.12 python3.11 python3.13 python3; do \
	$$p -c '' 2>/dev/null && echo $$p && exit; done; echo python3)
INSTALL = @$(PYTHON) course/install.py
HOST = localhost
PORT = 8888
IMAGE = pytorch-cuda:v2.8
SERVE_IMAGE =
ARGS =
NOTEBOOKS =
ONLY =
TORCH =
# Jupyter refuses to run as root unless told so; in a container there may be no other user.
ROOT_FLAG = $(if $(filter 0,$(shell id -u)),--allow-root)

.PHONY: help lab update author doctor serve test versions exercises lessons lint site pdf gpu-check zh image serve-image image-test

help:  ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' $(MAKEFILE_LIST) | expand -t 12

lab:  ## Install the course and open your notebooks, work/, in JupyterLab (PORT=8888 HOST=localhost)
	$(INSTALL)
	@exec .venv/bin/python -m course lab --ip=$(HOST) --port=$(PORT) $(ROOT_FLAG)

update:  ## Fetch the newest release and bring your notebooks up to date; your answers stay
	@git pull
	$(INSTALL)
	@.venv/bin/python -m course lay-out

author:  ## For teachers and authors: open the repository itself in JupyterLab (PORT, HOST as above)
	$(INSTALL)
	@exec .venv/bin/python -m course lab --author --ip=$(HOST) --port=$(PORT) $(ROOT_FLAG)

doctor:  ## Say what keeps PyTorch from this machine, and what mends it (ARGS=--json)
	@$(PYTHON) course/doctor $(ARGS)

serve: PORT = 8000
serve:  ## Serve the network that reads digits over HTTP (PORT=8000 HOST=localhost ARGS="--help")
	$(INSTALL)
	@cd day3 && exec ../.venv/bin/python -m service --host=$(HOST) --port=$(PORT) $(ARGS)

test:  ## Run every test (ARGS="-k broadcasting" chooses some; TORCH=2.15.0 with that PyTorch)
ifdef TORCH
	@$(PYTHON) tests/helpers/versions.py --torch $(TORCH) -- $(ARGS)
else
	$(INSTALL) --extra test
	.venv/bin/python -m pytest -n auto --dist loadfile --no-loadscope-reorder $(ARGS)
endif

versions:  ## Run every test with every PyTorch, a record (ONLY=2.9.1,2.13.0 some, ARGS=--notebooks)
	@$(PYTHON) tests/helpers/versions.py --only "$(ONLY)" $(ARGS)

exercises:  ## Make dayN/exercises from dayN/solutions; answers in them are never overwritten
	$(INSTALL)
	.venv/bin/python tests/helpers/derive.py

lessons:  ## Run the lessons again and store their outputs (NOTEBOOKS= chooses some)
	$(INSTALL) --extra test
	.venv/bin/python tests/helpers/outputs.py $(NOTEBOOKS)

lint:  ## Check the style of the Python code, and who imports whom
	$(INSTALL) --extra test
	.venv/bin/ruff check
	.venv/bin/lint-imports

site:  ## Build the reading edition, static HTML of the whole course, in site/ (ARGS=--help)
	$(INSTALL) --extra test
	.venv/bin/python -m web $(ARGS)

pdf:  ## The same, and a PDF of each day (site/day1.pdf, ...), printed by Chromium
	$(INSTALL) --extra test
	.venv/bin/python -m web --pdf $(ARGS)

gpu-check:  ## On a machine with a GPU: every notebook, the kernel benchmarks, one table
	$(PYTHON) tests/helpers/gpu_check.py $(ARGS)

zh:  ## Bring the catalogue of Chinese messages up to date and compile it
	$(INSTALL) --extra test
	.venv/bin/python tests/helpers/catalogue.py

image:  ## Build the image with docker, podman or buildah (ARGS="--build-arg ..." CA=file)
	@IMAGE=$(IMAGE) docker/build $(ARGS)

serve-image: IMAGE = digits:v1
serve-image:  ## Build the small image of day 3's service, the target `serve` (ARGS, CA as above)
	@IMAGE=$(IMAGE) docker/build --target serve $(ARGS)

image-test:  ## Test the finished image (SERVE_IMAGE=digits:v1 that of the service, too)
	$(INSTALL) --extra test
	IMAGE=$(IMAGE) SERVE_IMAGE=$(SERVE_IMAGE) .venv/bin/python -m pytest -o addopts= tests/image $(ARGS)
