# the backend is an object
class Count:
    def __init__(self):
        self.sizes = []

    def __call__(self, graph, example_inputs):
        calls = [node for node in graph.graph.nodes if node.op.startswith("call_")]
        self.sizes.append(len(calls))
        return graph


def graph_sizes(f, *inputs):
    count = Count()
    result = torch.compile(f, backend=count)(*inputs)
    return result, count.sizes
