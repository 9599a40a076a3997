// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Theme.h"

#include <QFrame>

class QGridLayout;

namespace panel {

class PlainLabel;

/// One line of a FactList.
struct Fact
{
    QString label;
    QString value;
    Tone tone = Tone::Text;
    bool isMono = false; ///< a path, an address, a command; it can be copied

    bool operator==(const Fact &other) const = default;
};

/// A card with a title and what is known about one subject, label by value. Without a title only
/// the rows, for inside another card.
class FactList : public QFrame
{
    Q_OBJECT

public:
    FactList(const QString &name, const QString &title, QWidget *parent);

    /// Facts without a value are left out; without any the card hides.
    void setFacts(const QList<Fact> &facts);

private:
    void addRow(int row, const Fact &fact);

    QList<Fact> m_facts;
    QList<QWidget *> m_widgets;
    QGridLayout *m_grid;
};

} // namespace panel
