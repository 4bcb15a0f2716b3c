# Wrong: computes in float32.
def followed(old, new, decay):
    return (decay * old.float() + (1 - decay) * new.float()).to(old.dtype)
