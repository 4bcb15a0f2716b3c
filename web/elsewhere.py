"""Where a notebook can be opened without installing anything, once the course has an address."""

from urllib.parse import quote, urlsplit

BRANCH = "main"


def places(repository: str, source: str) -> list[tuple[str, str]]:
    """Name and address of each place that opens the notebook `source` of a GitHub repository.

    Raises:
        ValueError: the address is not `https://github.com/owner/name`.
    """
    at = urlsplit(repository.removesuffix("/").removesuffix(".git"))
    name = at.path.strip("/")
    if (at.scheme, at.netloc) != ("https", "github.com") or name.count("/") != 1:
        raise ValueError(f"{repository} is not https://github.com/owner/name")
    file = f"{name}/blob/{BRANCH}/{quote(source)}"
    return [("Colab", f"https://colab.research.google.com/github/{file}"),
            ("Kaggle", f"https://kaggle.com/kernels/welcome?src=https://github.com/{file}"),
            ("Codespaces", f"https://codespaces.new/{name}?quickstart=1")]
