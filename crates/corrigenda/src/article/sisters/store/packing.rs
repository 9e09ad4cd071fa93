//! Packing the runs of many articles together, a step at a time, so that nothing waits long for it.
//!
//! What waits becomes a segment; sixteen segments of a level become one of the next, a few blocks in
//! each step. At every moment each run is found: in the row that waits, in the segment it was in, or
//! in the one it was poured into.

use crate::article::SiteId;
use crate::article::sisters::packed::{Posting, pack, put_in_order, runs_of, unpack};
use crate::params;
use crate::store::{Error, Row, Tx};

/// Articles packed into one segment.
const TOGETHER: i64 = 1024;
/// Segments of one level that become one of the next.
const SEGMENTS: i64 = 16;
/// Bits of a run's number that tell its block, by level: a block holds some two hundred runs of
/// articles of a usual length, about a kilobyte.
const BITS: [u32; 4] = [10, 14, 18, 22];
/// Blocks of each of the segments that are poured in one step.
const BLOCKS: i64 = 64;
/// Blocks written by one statement.
const AT_ONCE: usize = 8;

/// A segment that is being filled.
struct Filling {
    segment_id: i64,
    level: usize,
    next_slot: i64,
}

/// Does one step of what there is to pack of a site; true when it did something.
///
/// # Errors
/// See [`Error`].
pub fn pack_some(tx: &mut Tx<'_>, site_id: SiteId) -> Result<bool, Error> {
    tx.hold("sisters.pack", site_id.0)?;
    let waiting: i64 = tx
        .only(
            "/* packing.waiting */ select count(*) as n from article_runs where site_id = $1",
            params![site_id],
        )?
        .get("n")?;
    if waiting >= TOGETHER {
        return pack_waiting(tx, site_id).map(|()| true);
    }
    for level in 0..BITS.len() - 1 {
        if let Some(filling) = filling(tx, site_id, level + 1)? {
            return pour(tx, site_id, &filling).map(|()| true);
        }
        if begin_pouring(tx, site_id, level)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn width(level: usize) -> i64 {
    1_i64 << (32 - BITS[level])
}

fn pack_waiting(tx: &mut Tx<'_>, site_id: SiteId) -> Result<(), Error> {
    // Taken and read at once: what comes meanwhile waits on.
    let rows = tx.query(
        "/* packing.take */ delete from article_runs where site_id = $1 and article_id in
           (select article_id from article_runs where site_id = $1 order by article_id limit $2)
         returning article_id, runs",
        params![site_id, TOGETHER],
    )?;
    let mut postings = Vec::new();
    for row in &rows {
        let article_id = row.get("article_id")?;
        let runs: Vec<u8> = row.get("runs")?;
        postings.extend(runs_of(&runs).into_iter().map(|run| Posting { run, article_id }));
    }
    let segment_id = insert_segment(tx, site_id, 0, None)?;
    write_blocks(tx, site_id, segment_id, 0, postings)
}

fn insert_segment(
    tx: &mut Tx<'_>,
    site_id: SiteId,
    level: usize,
    next_slot: Option<i64>,
) -> Result<i64, Error> {
    tx.only(
        "/* packing.insert_segment */ insert into run_segments (site_id, segment_id, level, width, next_slot)
         select $1, coalesce(max(segment_id), 0) + 1, $2, $3, $4 from run_segments where site_id = $1
         returning segment_id",
        params![site_id, level as i64, width(level), next_slot],
    )?
    .get("segment_id")
}

fn write_blocks(
    tx: &mut Tx<'_>,
    site_id: SiteId,
    segment_id: i64,
    level: usize,
    mut postings: Vec<Posting>,
) -> Result<(), Error> {
    put_in_order(&mut postings);
    let slot = |posting: &Posting| i64::from(posting.run) / width(level);
    let blocks: Vec<(i64, Vec<u8>)> =
        postings.chunk_by(|a, b| slot(a) == slot(b)).map(|of_one| (slot(&of_one[0]), pack(of_one))).collect();
    let (many, rest) = blocks.as_chunks::<AT_ONCE>();
    for [a, b, c, d, e, f, g, h] in many {
        tx.execute(
            "/* packing.insert_blocks */ insert into run_blocks (site_id, segment_id, slot, runs) values
               ($1, $2, $3, $4), ($1, $2, $5, $6), ($1, $2, $7, $8), ($1, $2, $9, $10), ($1, $2, $11, $12),
               ($1, $2, $13, $14), ($1, $2, $15, $16), ($1, $2, $17, $18)",
            params![
                site_id,
                segment_id,
                a.0,
                a.1.clone(),
                b.0,
                b.1.clone(),
                c.0,
                c.1.clone(),
                d.0,
                d.1.clone(),
                e.0,
                e.1.clone(),
                f.0,
                f.1.clone(),
                g.0,
                g.1.clone(),
                h.0,
                h.1.clone()
            ],
        )?;
    }
    for (slot, runs) in rest {
        tx.execute(
            "/* packing.insert_block */ insert into run_blocks (site_id, segment_id, slot, runs)
             values ($1, $2, $3, $4)",
            params![site_id, segment_id, *slot, runs.clone()],
        )?;
    }
    Ok(())
}

fn filling(tx: &mut Tx<'_>, site_id: SiteId, level: usize) -> Result<Option<Filling>, Error> {
    let row = tx.one(
        "/* packing.filling */ select segment_id, next_slot from run_segments
         where site_id = $1 and level = $2 and next_slot is not null",
        params![site_id, level as i64],
    )?;
    row.map(|row| Ok(Filling { segment_id: row.get("segment_id")?, level, next_slot: row.get("next_slot")? }))
        .transpose()
}

/// Makes a segment of the next level for those of this one, where there are enough.
fn begin_pouring(tx: &mut Tx<'_>, site_id: SiteId, level: usize) -> Result<bool, Error> {
    let whole = tx.query(
        "/* packing.whole */ select segment_id from run_segments
         where site_id = $1 and level = $2 and next_slot is null and into_id is null
         order by segment_id limit $3",
        params![site_id, level as i64, SEGMENTS],
    )?;
    let ids: Vec<i64> = whole.iter().map(|row| row.get("segment_id")).collect::<Result<_, _>>()?;
    let (Some(last), true) = (ids.last(), ids.len() as i64 == SEGMENTS) else { return Ok(false) };
    let into_id = insert_segment(tx, site_id, level + 1, Some(0))?;
    tx.execute(
        "/* packing.pour_into */ update run_segments set into_id = $4
         where site_id = $1 and level = $2 and next_slot is null and into_id is null and segment_id <= $3",
        params![site_id, level as i64, *last, into_id],
    )?;
    Ok(true)
}

/// Pours the next few blocks of the segments below.
fn pour(tx: &mut Tx<'_>, site_id: SiteId, into: &Filling) -> Result<(), Error> {
    let (from, to) = (into.next_slot, into.next_slot + BLOCKS);
    let rows = tx.query(
        "/* packing.pour */ select blocks.runs from run_segments segments cross join run_blocks blocks
         where segments.site_id = $1 and segments.into_id = $2 and blocks.site_id = $1
           and blocks.segment_id = segments.segment_id and blocks.slot >= $3 and blocks.slot < $4",
        params![site_id, into.segment_id, from, to],
    )?;
    let bytes = |row: &Row| row.get::<Vec<u8>>("runs");
    let mut postings = Vec::new();
    for row in &rows {
        postings.extend(unpack(&bytes(row)?));
    }
    write_blocks(tx, site_id, into.segment_id, into.level, postings)?;
    tx.execute(
        "/* packing.poured */ delete from run_blocks where site_id = $1 and segment_id in
           (select segment_id from run_segments where site_id = $1 and into_id = $2)
           and slot >= $3 and slot < $4",
        params![site_id, into.segment_id, from, to],
    )?;
    let done = to >= 1 << BITS[into.level - 1];
    tx.execute(
        "/* packing.filled_to */ update run_segments set next_slot = $3 where site_id = $1 and segment_id = $2",
        params![site_id, into.segment_id, (!done).then_some(to)],
    )?;
    if done {
        tx.execute(
            "/* packing.empty */ delete from run_segments where site_id = $1 and into_id = $2",
            params![site_id, into.segment_id],
        )?;
    }
    Ok(())
}
