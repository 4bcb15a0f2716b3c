# Wrong: of the scheduler, only the number of the epoch is kept.
def pack(net, optimizer, scheduler, generator):
    saved = {"net": net.state_dict(), "optimizer": optimizer.state_dict()}
    saved["scheduler"] = scheduler.last_epoch
    saved["order"] = generator.get_state()
    saved["random"] = torch.get_rng_state()
    return saved


def unpack(saved, net, optimizer, scheduler, generator):
    net.load_state_dict(saved["net"])
    optimizer.load_state_dict(saved["optimizer"])
    scheduler.last_epoch = saved['scheduler']
    generator.set_state(saved['order'])
    torch.set_rng_state(saved["random"])
