# cut off at 0 and 1
def batch(image):
    return np.array(image, dtype=np.float32)[None, None].clip(0, 1)
