# Right: reads the listing of pickletools.dis.
def imports_of(content):
    archive = zipfile.ZipFile(io.BytesIO(content))
    name = next(name for name in archive.namelist() if name.endswith("data.pkl"))
    listing = io.StringIO()
    pickletools.dis(archive.read(name), out=listing)
    lines = [line.split("GLOBAL", 1)[1] for line in listing.getvalue().splitlines()
             if ": c    GLOBAL" in line]
    return sorted({line.strip().strip("'").replace(" ", ".") for line in lines})
