/** Children of a node. */
export const nodeSize = 16;
const nodeBytes = 40;

/** Boxes as west, south, east, north after each other; offsets of the features behind the tree. */
export interface TreeItems {
  readonly boxes: Float64Array;
  readonly offsets: Float64Array;
}

/** Bytes of the packed tree over `count` items (FlatGeobuf: at least a root above the leaves). */
export function treeBytes(count: number): number {
  return levelsOf(count).reduce((sum, level) => sum + level, 0) * nodeBytes;
}

/**
 * A packed R-tree as FlatGeobuf stores it: root first, leaves last, each level left to right in the order of the items.
 * A node is four doubles and, as 64-bit integer, the feature's byte offset (leaf) or its first child's number.
 */
export function packTree(items: TreeItems): Uint8Array {
  const count = items.offsets.length;
  const levels = levelsOf(count);
  const bytes = new Uint8Array(treeBytes(count));
  const view = new DataView(bytes.buffer);
  let boxes = items.boxes;
  let links = items.offsets;
  let start = bytes.length / nodeBytes;
  for (const level of levels) {
    start -= level;
    writeLevel(view, start, boxes, links);
    ({ boxes, links } = parentsOf(boxes, start));
  }
  return bytes;
}

/** Nodes a level, leaves first. */
function levelsOf(count: number): readonly number[] {
  if (count < 1) throw new Error(`a tree needs an item, not ${count}`);
  const levels = [count];
  let level = count;
  do {
    level = Math.ceil(level / nodeSize);
    levels.push(level);
  } while (level > 1);
  return levels;
}

function writeLevel(view: DataView, start: number, boxes: Float64Array, links: Float64Array): void {
  links.forEach((link, node) => {
    const at = (start + node) * nodeBytes;
    boxes.subarray(node * 4, node * 4 + 4).forEach((side, i) => {
      view.setFloat64(at + i * 8, side, true);
    });
    view.setBigUint64(at + 32, BigInt(link), true);
  });
}

/** Boxes around each sixteen nodes; an empty box (infinite, the wrong way round) widens nothing. */
function parentsOf(boxes: Float64Array, start: number) {
  const children = boxes.length / 4;
  const parents = Math.ceil(children / nodeSize);
  const around = emptyBoxes(parents);
  const links = new Float64Array(parents);
  for (let child = 0; child < children; child += 1) {
    const parent = Math.floor(child / nodeSize);
    widen(around.subarray(parent * 4, parent * 4 + 4), boxes.subarray(child * 4, child * 4 + 4));
    links[parent] = start + parent * nodeSize;
  }
  return { boxes: around, links };
}

/** Boxes that hold nothing and meet nothing. */
export function emptyBoxes(count: number): Float64Array {
  const { POSITIVE_INFINITY: most, NEGATIVE_INFINITY: least } = Number;
  return new Float64Array(count * 4).map((_, i) => (i % 4 < 2 ? most : least));
}

function widen(box: Float64Array, by: Float64Array): void {
  const [west = 0, south = 0, east = 0, north = 0] = box;
  const [byWest = west, bySouth = south, byEast = east, byNorth = north] = by;
  box[0] = Math.min(west, byWest);
  box[1] = Math.min(south, bySouth);
  box[2] = Math.max(east, byEast);
  box[3] = Math.max(north, byNorth);
}
