// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Theme.h"

namespace panel {

namespace {

// Widgets that are more than their class say so by the dynamic property "look".
const char *const sheet = R"(
#page, #tabs { background: @surface; }
#sidebar { background: @sidebar; border: none; border-right: 1px solid @line; }
#header { background: @surface; border: none; border-bottom: 1px solid @line; }
#statusStrip { background: @surface; border: none; border-top: 1px solid @line; }
QFrame[look="card"] { background: @surface; border: 1px solid @line; border-radius: 8px; }
QFrame[look="sunken"] { background: @sunken; border: 1px solid @line; border-radius: 8px; }
QFrame[look="bad"] { background: @badBack; border: 1px solid @badLine; border-radius: 8px; }
QFrame[look="warn"] { background: @warnBack; border: 1px solid @warnLine; border-radius: 8px; }
QFrame[look="info"] { background: @selection; border: 1px solid @infoLine; border-radius: 8px; }

QPushButton { background: @surface; color: @text; border: 1px solid @line; border-radius: 6px;
    padding: 6px 12px; min-height: 19px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @selection; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @faded; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[look="primary"] { background: @accent; color: @onAccent; border-color: @accent; }
QPushButton[look="primary"]:hover { background: @accentHover; }
QPushButton[look="primary"]:focus { border: 2px solid @text; padding: 5px 11px; }
QPushButton[look="primary"]:disabled { background: @neutralBack; color: @faded;
    border-color: @neutralBack; }
QPushButton[look="danger"] { background: @bad; color: @onBad; border-color: @bad; }
QPushButton[look="danger"]:focus { border: 2px solid @text; padding: 5px 11px; }
QPushButton[look="danger"]:disabled { background: @neutralBack; color: @faded;
    border-color: @neutralBack; }
QPushButton[look="quiet"] { background: transparent; border: 1px solid transparent; color: @muted;
    text-align: left; padding: 5px 8px; }
QPushButton[look="quiet"]:hover { color: @text; }
QPushButton[look="quiet"]:focus { border-color: @accent; }
QPushButton[look="toggle"]:checked { background: @selection; border-color: @accent; }
QPushButton[look="link"] { background: transparent; border: 1px solid transparent; color: @link;
    padding: 0 2px; text-align: left; min-height: 0; }
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:focus { border-color: @accent; }
QPushButton[look="tool"] { background: transparent; border: 1px solid transparent; padding: 3px;
    min-height: 0; }
QPushButton[look="tool"]:hover { background: @hover; }
QPushButton[look="tool"]:focus { border-color: @accent; }

QLineEdit { background: @surface; color: @text; border: 1px solid @line; border-radius: 6px;
    padding: 5px 9px; selection-background-color: @selection; selection-color: @text; }
QLineEdit:focus { border-color: @accent; }
QLineEdit[look="bad"] { border-color: @bad; }
QLineEdit:disabled { color: @faded; background: @sunken; }

QSpinBox { background: @surface; color: @text; border: 1px solid @line; border-radius: 6px;
    padding: 5px 9px; selection-background-color: @selection; selection-color: @text; }
QSpinBox:focus { border-color: @accent; }
QComboBox { background: @surface; color: @text; border: 1px solid @line; border-radius: 6px;
    padding: 5px 9px; }
QComboBox:focus { border-color: @accent; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox QAbstractItemView { background: @surface; color: @text; border: 1px solid @line;
    selection-background-color: @selection; selection-color: @text; }

QCheckBox::indicator:unchecked, QTreeView::indicator:unchecked { background: @surface;
    border: 1px solid @muted; border-radius: 3px; width: 12px; height: 12px; }
QTreeView::indicator:checked { background: @accent; border: 1px solid @accent; border-radius: 3px;
    width: 12px; height: 12px; image: url(:/icons/tick.svg); }
QCheckBox::indicator:unchecked:focus { border-color: @accent; }
QRadioButton::indicator { background: @surface; border: 1px solid @muted; border-radius: 7px;
    width: 12px; height: 12px; }
QRadioButton::indicator:focus { border-color: @accent; }
QRadioButton::indicator:checked { background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5,
    fx: 0.5, fy: 0.5, stop: 0 @accent, stop: 0.55 @accent, stop: 0.65 @surface, stop: 1 @surface);
    border-color: @accent; }

QTabBar { background: @surface; }
QTabBar::tab { background: transparent; color: @muted; padding: 10px 12px; margin-right: 4px;
    border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:focus { color: @link; }

QTableView, QListView, QTreeView { background: transparent; border: none; outline: none; }
QListView[look="popup"] { background: @surface; border: 1px solid @line; padding: 3px; }
#settingsTree QHeaderView::section { padding-left: 3px; }
#settingsTree::item { padding: 4px 8px; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: @muted; border: none;
    border-bottom: 1px solid @line; padding: 7px 6px 8px 12px; }
QPlainTextEdit { background: @sunken; color: @text; border: none;
    selection-background-color: @selection; selection-color: @text; }
QSplitter::handle { background: transparent; }
QToolTip { border: 1px solid @line; padding: 5px; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QAbstractScrollArea::corner { background: transparent; border: none; }

QMenu { background: @surface; color: @text; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @faded; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenuBar { background: @surface; color: @text; border-bottom: 1px solid @line; }
QMenuBar::item { background: transparent; padding: 5px 10px; }
QMenuBar::item:selected { background: @selection; border-radius: 4px; }
)";

QColor mixed(const QColor &a, const QColor &b, double partOfB)
{
    return QColor::fromRgbF(float(a.redF() + (b.redF() - a.redF()) * partOfB),
                            float(a.greenF() + (b.greenF() - a.greenF()) * partOfB),
                            float(a.blueF() + (b.blueF() - a.blueF()) * partOfB));
}

} // namespace

QString styleSheetFor(const Tokens &t)
{
    const QPalette palette = paletteFor(t);
    // Longer names first: "@accent" is a prefix of "@accentHover".
    const std::pair<const char *, QColor> values[] = {
        {"@accentHover", mixed(t.accent, t.text, 0.15)},
        {"@accent", t.accent},
        {"@badBack", t.badBack},
        {"@badLine", mixed(t.badBack, t.bad, 0.3)},
        {"@bad", t.bad},
        {"@faded", palette.color(QPalette::Disabled, QPalette::ButtonText)},
        {"@hover", t.hover},
        {"@infoLine", mixed(t.selection, t.accent, 0.3)},
        {"@line", t.line},
        {"@link", t.link},
        {"@muted", t.muted},
        {"@neutralBack", t.neutralBack},
        {"@onAccent", t.onAccent},
        {"@onBad", t.dark ? t.onAccent : t.surface},
        {"@scroll", mixed(t.page, t.muted, 0.35)},
        {"@selection", t.selection},
        {"@sidebar", t.sidebar},
        {"@sunken", t.sunken},
        {"@surface", t.surface},
        {"@text", t.text},
        {"@warnBack", t.warnBack},
        {"@warnLine", mixed(t.warnBack, t.warn, 0.3)},
    };
    QString result = QString::fromLatin1(sheet);
    for (const auto &[name, value] : values)
        result.replace(QLatin1String(name), value.name());
    return result;
}

} // namespace panel
