# calculates a new state_dict and loads it
def follow(average, model, decay):
    old, new = average.state_dict(), model.state_dict()
    average.load_state_dict({name: decay * old[name] + (1 - decay) * new[name]
                             if old[name].is_floating_point() else new[name] for name in old})
