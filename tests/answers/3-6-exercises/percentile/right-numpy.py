# NumPy knows this definition
def percentile(seconds, p):
    return np.percentile(seconds, p, method="inverted_cdf").item()
