# rows and columns are swapped
def batch(image):
    return np.array(image, dtype=np.float32).T[None, None]
