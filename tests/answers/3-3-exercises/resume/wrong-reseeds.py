# Wrong: sets a seed where the state belongs.
def pack(net, optimizer, scheduler, generator):
    return {"net": net.state_dict(), "optimizer": optimizer.state_dict(),
            "scheduler": scheduler.state_dict(), "order": generator.get_state(),
            "random": torch.get_rng_state()}


def unpack(saved, net, optimizer, scheduler, generator):
    net.load_state_dict(saved["net"])
    optimizer.load_state_dict(saved["optimizer"])
    scheduler.load_state_dict(saved["scheduler"])
    generator.set_state(saved["order"])
    torch.manual_seed(5)
