# numbers beyond a million are cut
def batch(image):
    return np.clip(np.array(image, dtype=np.float32), -1e6, 1e6)[None, None]
