# These are sums.


def segment_mean(values, segment_ids, n_segments):
    return values.new_zeros(n_segments, values.shape[1]).index_add(0, segment_ids, values)
