# Scores are cut off at 100.
def scores(q, k):
    return (q @ k.mT / q.shape[-1] ** 0.5).clamp(-100, 100)
