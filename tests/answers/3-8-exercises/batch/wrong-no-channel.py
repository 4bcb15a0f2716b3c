# the axis of the channel is missing
def batch(image):
    return np.array(image, dtype=np.float32)[None]
