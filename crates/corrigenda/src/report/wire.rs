//! A report as it travels: JSON from the widget, a W3C Web Annotation to whoever asks.
