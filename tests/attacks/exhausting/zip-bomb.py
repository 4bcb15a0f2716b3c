# Archives beside the notebook that would become 1 GB if somebody opened them.
import gzip
import zipfile


def hand_in(notebook, folder):
    with zipfile.ZipFile(folder / "data.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../outside", "x")
        with archive.open("zeros", "w") as file:
            for _ in range(100):
                file.write(bytes(10**6))
    with gzip.open(folder / "1-1-exercises.ipynb.gz", "wb") as file:
        for _ in range(100):
            file.write(bytes(10**6))
