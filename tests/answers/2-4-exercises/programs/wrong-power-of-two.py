# wrong: a power of two of programs
def programs(n, block):
    return triton.next_power_of_2(triton.cdiv(n, block))
