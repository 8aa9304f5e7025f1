use super::*;

fn pin(tone: Tone, x: i32, y: i32, label: &str) -> PinRow {
    PinRow {
        id: label.into(),
        label: label.into(),
        x,
        y,
        label_side: LabelSide::Right,
        tone,
        open: None,
        accessibility_label: label.into(),
    }
}

fn text(columns: u16, rows: u16) -> String {
    // A line of what was asked for from the upper left to the lower right, and one house.
    let mut bytes = vec![2, 2, 2, 0, 0, 0, 0, 0, 124, 0, 60, 0];
    bytes.extend([4, 1, 0, 120, 0, 0, 0]);
    let pins = [pin(Tone::Chosen, 4, 10, "A"), pin(Tone::Quiet, 20, 2, ""), pin(Tone::Plain, -9, 900, "B")];
    let scale =
        securite_core::ScaleBar { label: "1 km".into(), length: 8, accessibility_label: String::new() };
    let drawing = ChartDrawing { geometry: bytes, names: Vec::new(), pins: pins.into(), scale };
    let cells = draw(&drawing, columns, rows);
    cells.iter().map(|row| row.iter().map(|cell| cell.sign).collect::<String>() + "\n").collect()
}

#[test]
fn lines_dots_pins_labels_and_scale_have_their_places() {
    assert_eq!(text(16, 4), "⠉⠒⠤⣀      ◉    ⠁\n    ⠉⠒⠤⣀        \n  ◆ A   ⠉⠒⠤⣀    \n├──┤ 1 km   ⠉⠒⠤⣀\n");
    assert_eq!(text(0, 0), "");
    assert_eq!(text(1, 1), "├\n");
}

fn rows(drawing: &ChartDrawing, columns: u16, rows: u16) -> String {
    let cells = draw(drawing, columns, rows);
    cells.iter().map(|row| row.iter().map(|cell| cell.sign).collect::<String>() + "\n").collect()
}

fn drawn(geometry: Vec<u8>, pins: Vec<PinRow>, names: &[(&str, i32, i32)]) -> ChartDrawing {
    let named = |(name, x, y): &(&str, i32, i32)| ChartName { name: (*name).into(), x: *x, y: *y };
    let scale =
        securite_core::ScaleBar { label: String::new(), length: 4, accessibility_label: String::new() };
    ChartDrawing { geometry, names: names.iter().map(named).collect(), pins, scale }
}

/// A square with a square hole, in dots.
#[test]
fn what_is_filled_has_sparse_dots_and_holes_have_none() {
    let mut geometry = vec![2];
    for (low, high) in [(0u8, 40u8), (16, 28)] {
        geometry.extend([5, 4, 0]);
        for (x, y) in [(low, low), (high, low), (high, high), (low, high)] {
            geometry.extend([x, y].iter().flat_map(|at| (u16::from(*at) * 4).to_le_bytes()));
        }
    }
    let text = rows(&drawn(geometry, Vec::new(), &[]), 24, 10);
    let even = "⠐   ⠐   ⠐   ⠐   ⠐       ";
    let odd = "  ⠐   ⠐   ⠐   ⠐   ⠐     ";
    let (even_hole, odd_hole) = ("⠐   ⠐           ⠐       ", "  ⠐   ⠐       ⠐   ⠐     ");
    let scale = "├┤    ⠐   ⠐   ⠐   ⠐     ";
    let expected = [even, odd, even, odd, even_hole, odd_hole, even_hole, odd, even, scale];
    assert_eq!(text.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn a_label_ends_at_its_pin() {
    let check = |side: LabelSide, x: i32, expected: &str| {
        let pin = PinRow { label_side: side, ..pin(Tone::Plain, x, 4, "Lieu") };
        assert_eq!(rows(&drawn(vec![2], vec![pin], &[]), 14, 4), expected.replace('|', "\n"));
    };
    check(LabelSide::Right, 8, "              |    ◇ Lieu    |              |├┤            |");
    check(LabelSide::Left, 20, "              |     Lieu ◇   |              |├┤            |");
    check(LabelSide::Above, 20, "        Lieu  |          ◇   |              |├┤            |");
    check(LabelSide::Below, 26, "              |             ◇|          Lieu|├┤            |");
    check(LabelSide::Hidden, 8, "              |    ◇         |              |├┤            |");
}

#[test]
fn a_name_has_its_middle_where_it_says() {
    let text = rows(&drawn(vec![2], Vec::new(), &[("Cergy", 14, 5)]), 14, 3);
    assert_eq!(text, "              \n     Cergy    \n├┤            \n");
}
