# sorts pairs of module and name, and joins them then
def imports_of(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        name = next(name for name in archive.namelist() if name.endswith("data.pkl"))
        program = archive.read(name)
    found = {tuple(argument.split(" ")) for opcode, argument, _ in pickletools.genops(program)
             if opcode.name == "GLOBAL"}
    return [".".join(pair) for pair in sorted(found)]
