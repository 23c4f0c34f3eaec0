package app.meipi.ui;

import app.meipi.page.Role;

/**
 * How a line of the setting looks as a whole.
 *
 * @param role the role of its part
 * @param focused whether it belongs to the focused unit
 */
record LineLook(Role role, boolean focused) {}
