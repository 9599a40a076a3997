// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Theme.h"

#include <QAbstractButton>

namespace panel {

/// A button that looks like a pill: a state that can be clicked, or a choice that opens a menu.
class PillButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Shape {
        Filled,  ///< with a dot before the text
        Outlined ///< with a small arrow behind the text
    };

    PillButton(Shape shape, QWidget *parent);

    void setTone(Tone tone);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qreal symbolWidth() const;

    Shape m_shape;
    Tone m_tone = Tone::Neutral;
};

} // namespace panel
