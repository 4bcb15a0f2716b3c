# A deep copy of the state.
import copy


def saved(net):
    return copy.deepcopy(dict(net.state_dict()))
