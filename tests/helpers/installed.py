"""Packages in an environment that is put together from files: their records, PyTorch's files."""

from pathlib import Path

CUDA_LIBRARIES = {"nvidia-cudnn": "9.10.2.21", "nvidia-nccl": "2.27.3",
                  "nvidia-nvjitlink": "12.8.93", "nvidia-cublas": "12.8.4.1"}


class Installed:
    """What pip has left in `site`, the environment's site-packages."""

    site: Path

    def package(self, name: str, version: str, needs=(), site: Path | None = None) -> None:
        """The record of an installed package, as pip leaves it, in place of the one before."""
        site = site or self.site
        if site == self.site:
            self.drop(name)
        record = site / f"{name.replace('-', '_')}-{version}.dist-info"
        record.mkdir(parents=True)
        lines = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}",
                 *(f"Requires-Dist: {need}" for need in needs)]
        (record / "METADATA").write_text("\n".join(lines) + "\n")
        (record / "INSTALLER").write_text("pip\n")

    def drop(self, name: str) -> None:
        """Take a package's record away."""
        for record in self.site.glob(f"{name.replace('-', '_')}-[0-9]*.dist-info"):
            for file in record.iterdir():
                file.unlink()
            record.rmdir()

    def torch(self, version: str, vision: str | None = None, triton: str | None = None,
              hip: str = "None", xpu: str = "None", site: Path | None = None) -> None:
        """PyTorch's files and record, in place of what was there."""
        site = site or self.site
        release, _plus, build = version.partition("+")
        cuda = f"{build[2:-1]}.{build[-1]}" if build.startswith("cu") else None
        needs = []
        if cuda:
            libraries = {f"{name}-cu{build[2:4]}": one for name, one in CUDA_LIBRARIES.items()}
            for name, one in libraries.items():
                needs.append(f'{name}=={one}; platform_system == "Linux"')
                self.package(name, one, site=site)
        if triton:
            needs.append(f'triton=={triton}; platform_system == "Linux"')
            self.package("triton", triton, site=site)
        self.package("torch", release, needs, site)
        files(site / "torch", version, cuda, hip, xpu)
        if vision:
            self.vision(vision, release, cuda)

    def vision(self, version: str, torch: str, cuda: str | None) -> None:
        """torchvision, built for a release of PyTorch, with CUDA or without."""
        self.package("torchvision", version, [f"torch (=={torch})", "numpy"])
        (self.site / "torchvision").mkdir(exist_ok=True)
        links = b"libtorch_cuda.so" if cuda else b""
        (self.site / "torchvision/_C.so").write_bytes(b"\x7fELF libc10.so\0" + links)


def files(folder: Path, version: str, cuda: str | None, hip: str, xpu: str) -> None:
    """PyTorch's own folder, as far as the doctor looks into it."""
    (folder / "lib").mkdir(parents=True, exist_ok=True)
    (folder / "lib/libtorch_cpu.so").touch()
    shown = f"'{cuda}'" if cuda else "None"
    (folder / "version.py").write_text(
        f"from typing import Optional\n__version__ = '{version}'\ndebug = False\n"
        f"cuda: Optional[str] = {shown}\nhip: Optional[str] = {hip}\n"
        f"xpu: Optional[str] = {xpu}\n")
