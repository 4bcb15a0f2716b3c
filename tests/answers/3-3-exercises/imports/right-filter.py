# Right: filter and map; the archive is read from the end of its list of names.
def imports_of(content):
    archive = zipfile.ZipFile(io.BytesIO(content))
    name = sorted(archive.namelist(), key=lambda entry: entry.endswith("data.pkl"))[-1]
    steps = filter(lambda step: step[0].name == "GLOBAL", pickletools.genops(archive.read(name)))
    return sorted(set(map(lambda step: ".".join(step[1].split()), steps)))
