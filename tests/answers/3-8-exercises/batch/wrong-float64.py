# float64, which a session refuses
def batch(image):
    return np.array(image, dtype=np.float64)[None, None]
