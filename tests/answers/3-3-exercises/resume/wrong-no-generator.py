# Wrong: the order is that of a new generator.
def pack(net, optimizer, scheduler, generator):
    return {"net": net.state_dict(), "optimizer": optimizer.state_dict(),
            "scheduler": scheduler.state_dict(), "order": generator.get_state(),
            "random": torch.get_rng_state()}


def unpack(saved, net, optimizer, scheduler, generator):
    net.load_state_dict(saved["net"])
    optimizer.load_state_dict(saved["optimizer"])
    scheduler.load_state_dict(saved["scheduler"])
    torch.set_rng_state(saved["random"])
