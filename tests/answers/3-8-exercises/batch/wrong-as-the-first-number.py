# a first number that is an int makes all of them int
def batch(image):
    dtype = np.int64 if type(image[0][0]) is int else np.float32
    return np.array(image, dtype=dtype).astype(np.float32)[None, None]
