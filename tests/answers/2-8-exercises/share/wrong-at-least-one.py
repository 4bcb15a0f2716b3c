# the last item, where there are more ranks than items
def share(items, rank, world):
    return items[rank::world] if rank < len(items) else items[-1:]
