# reads to the last brace
def header_of(content):
    return json.loads(content[8 : content.rindex(b"}") + 1])
