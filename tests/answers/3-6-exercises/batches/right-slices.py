# looks ahead and takes a slice
def batches(arrivals, most, wait):
    result, place = [], 0
    while place < len(arrivals):
        deadline = arrivals[place] + wait
        batch = [time for time in arrivals[place:place + most] if time <= deadline]
        result.append((batch[-1] if len(batch) == most else deadline, len(batch)))
        place += len(batch)
    return result
