import {
  BookOpen,
  Building2,
  Heart,
  Map as MapIcon,
  Scale,
  ShoppingBasket,
  Sprout,
  Users,
  Waves,
  Zap,
  type LucideIcon,
} from 'lucide-react';
import type { NavIcon as Name } from '@regia/web-kit';

const ICONS: Readonly<Record<Name, LucideIcon>> = {
  sprout: Sprout,
  waves: Waves,
  scales: Scale,
  users: Users,
  bolt: Zap,
  building: Building2,
  map: MapIcon,
  book: BookOpen,
  heart: Heart,
  basket: ShoppingBasket,
};

/** The icon a plugin named for its entry. */
export function NavIcon({ name }: { readonly name: Name }) {
  const Icon = ICONS[name];
  return <Icon size={18} aria-hidden="true" />;
}
