// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/ports/PathModel.h"

#include <QWidget>

class QPushButton;

namespace panel {

class PlainLabel;

/// Below the picture of a way: what is wrong with it in words, and the link to what it leads to.
/// Always as high as the row that needs most, so that nothing below moves.
class PathTrouble : public QWidget
{
    Q_OBJECT

public:
    explicit PathTrouble(QWidget *parent);

    /// Null: no way is selected.
    void setRow(const PathRow *row);
    /// Something that was just done, in place of the trouble.
    void say(const QString &text);
    /// Takes the height that the worst of these rows needs in that width.
    void fit(const QList<PathRow> &rows, int width);

Q_SIGNALS:
    void openAsked();

private:
    static QString wayText(const PathRow &row);

    PlainLabel *m_text;
    QPushButton *m_open;
};

} // namespace panel
