# A copy, changed in place.


def moved(w, grad, lr):
    new = w.clone()
    new.sub_(grad, alpha=lr)
    return new
