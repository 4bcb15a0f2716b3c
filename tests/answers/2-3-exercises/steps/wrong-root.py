# Right for 1 and 1,024 threads or so only: a root instead of a logarithm.
def steps(threads):
    return round((threads - 1) ** 0.332)
